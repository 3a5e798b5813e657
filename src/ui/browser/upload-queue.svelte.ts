/** One file on its way. */
export type Upload = {
  readonly id: number;
  readonly file: File;
  /** Id of the attachment that gets a new version. */
  readonly replaces: string | null;
  /** `signed-out`: it waits until somebody has signed in again and sends it. */
  state: 'queued' | 'sending' | 'sent' | 'refused' | 'failed' | 'cancelled' | 'signed-out';
  /** From 0 to 1. */
  progress: number;
  /** In words. */
  refused: string;
};

/** As many as a browser has connections for, and some left for the page itself. */
const atOnce = 4;

/**
 * Sends files one by one, several at a time. When the session has ended, none is lost: they wait until they are sent again.
 * @param address where a file goes
 * @param changed told when one is there
 */
export function createUploadQueue(address: string, changed: () => void) {
  const uploads = $state<Upload[]>([]);
  let running: readonly { readonly id: number; readonly request: XMLHttpRequest }[] = [];
  let last = 0;
  let isSignedOut = $state(false);

  const next = (): void => {
    const upload = uploads.find(({ state }) => state === 'queued');
    if (!upload || isSignedOut || running.length >= atOnce) return;
    send(upload);
    next();
  };
  const settle = (upload: Upload, state: Upload['state'], refused = ''): void => {
    running = running.filter(({ id }) => id !== upload.id);
    upload.state = state;
    upload.refused = refused;
    if (state === 'sent') changed();
    next();
  };
  const signOut = (upload: Upload): void => {
    isSignedOut = true;
    settle(upload, 'signed-out');
  };
  const send = (upload: Upload): void => {
    const request = new XMLHttpRequest();
    running = [...running, { id: upload.id, request }];
    upload.state = 'sending';
    upload.progress = 0;
    const replaces = upload.replaces === null ? '' : `&erstatter=${upload.replaces}`;
    request.open('PUT', `${address}?navn=${encodeURIComponent(upload.file.name)}${replaces}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      upload.progress = total === 0 ? 0 : loaded / total;
    });
    request.addEventListener('load', () => {
      if (request.status === 201) settle(upload, 'sent');
      else if (request.status === 401) signOut(upload);
      else {
        const refused = readRefusal(request.responseText);
        settle(upload, refused === '' ? 'failed' : 'refused', refused);
      }
    });
    // Whoever is refused before a large file has been read may find the line cut instead of an answer.
    request.addEventListener('error', () => {
      void isRefusedEntry(address).then((isRefused) => {
        if (isRefused) signOut(upload);
        else settle(upload, 'failed');
      });
    });
    request.addEventListener('abort', () => {
      settle(upload, 'cancelled');
    });
    request.send(upload.file);
  };

  return {
    uploads,
    /** Nothing is sent until `resume`. */
    get isSignedOut() {
      return isSignedOut;
    },
    /** There is something that leaving the page would lose. */
    get isWaiting() {
      return uploads.some(({ state }) => ['queued', 'sending', 'signed-out'].includes(state));
    },
    stop: () => {
      isSignedOut = true;
    },
    resume: () => {
      isSignedOut = false;
      for (const upload of uploads) if (upload.state === 'signed-out') upload.state = 'queued';
      next();
    },
    /** @param refuse why a file is not sent at all, in words; '' where it is */
    add: (
      files: readonly File[],
      replaces: string | null,
      refuse: (file: File, n: number) => string,
    ) => {
      for (const [n, file] of files.entries()) {
        const refused = refuse(file, n);
        const state = refused === '' ? 'queued' : 'refused';
        last += 1;
        uploads.push({ id: last, file, replaces, state, progress: 0, refused });
      }
      next();
    },
    cancel: (upload: Upload) => {
      const sending = running.find(({ id }) => id === upload.id);
      if (sending) sending.request.abort();
      else settle(upload, 'cancelled');
    },
    retry: (upload: Upload) => {
      upload.state = 'queued';
      next();
    },
    clear: () => {
      for (let n = uploads.length - 1; n >= 0; n -= 1)
        if (!['queued', 'sending', 'signed-out'].includes(uploads[n]?.state ?? ''))
          uploads.splice(n, 1);
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

const isRefusedEntry = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ status }) => status === 401,
    () => false,
  );

function readRefusal(answer: string): string {
  try {
    const read: unknown = JSON.parse(answer);
    return typeof read === 'object' && read !== null && 'refused' in read
      ? String(read.refused)
      : '';
  } catch {
    return '';
  }
}
