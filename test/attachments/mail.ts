export type MailText = {
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
};

/** A mail with exactly these parts. */
export function mailOf({ subject = 'Hej', text, html, file }: MailText): Uint8Array {
  const part = (type: string, body: string): string =>
    `--skel\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
  const attached =
    file === undefined
      ? ''
      : `--skel\r\nContent-Type: application/octet-stream; name="${file.name}"\r\nContent-Disposition: attachment; filename="${file.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(file.bytes).toString('base64')}\r\n`;
  return Buffer.from(
    [
      'From: Afsender\r\nTo: Modtager\r\n',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\n`,
      'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="skel"\r\n\r\n',
      text === undefined ? '' : part('text/plain', text),
      html === undefined ? '' : part('text/html', html),
      attached,
      '--skel--\r\n',
    ].join(''),
  );
}
