/** One file on its way. */
export type Upload = {
  readonly id: number;
  readonly file: File;
  /** Id of the attachment that gets a new version. */
  readonly replaces: string | null;
  state: 'queued' | 'sending' | 'sent' | 'refused' | 'failed' | 'cancelled';
  /** From 0 to 1. */
  progress: number;
  /** In words. */
  refused: string;
};

/** As many as a browser has connections for, and some left for the page itself. */
const atOnce = 4;

/**
 * Sends files one by one, several at a time.
 * @param address where a file goes
 * @param changed told when one is there
 */
export function createUploadQueue(address: string, changed: () => void) {
  const uploads = $state<Upload[]>([]);
  let running: readonly { readonly id: number; readonly request: XMLHttpRequest }[] = [];
  let last = 0;

  const next = (): void => {
    const upload = uploads.find(({ state }) => state === 'queued');
    if (!upload || running.length >= atOnce) return;
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
      else {
        const refused = readRefusal(request.responseText);
        settle(upload, refused === '' ? 'failed' : 'refused', refused);
      }
    });
    request.addEventListener('error', () => {
      settle(upload, 'failed');
    });
    request.addEventListener('abort', () => {
      settle(upload, 'cancelled');
    });
    request.send(upload.file);
  };

  return {
    uploads,
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
        if (!['queued', 'sending'].includes(uploads[n]?.state ?? '')) uploads.splice(n, 1);
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

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
