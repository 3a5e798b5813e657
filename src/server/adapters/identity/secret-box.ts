import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts what must be read again, for somebody in particular. */
export type SecretBox = {
  readonly seal: (text: string, owner: string) => string;
  /** @returns null for what this key has not sealed for this owner */
  readonly open: (sealed: string, owner: string) => string | null;
};

const algorithm = 'aes-256-gcm';

/**
 * AES-256-GCM with the owner as associated data: a row that is moved to another account is worth nothing there.
 * @param key 32 bytes
 */
export const secretBox = (key: Buffer): SecretBox => ({
  seal(text, owner) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  },
  open(sealed, owner) {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < 28) return null;
    try {
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, 12))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  },
});
