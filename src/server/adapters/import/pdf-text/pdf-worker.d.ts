declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The half of pdf.js that reads files; the other half asks it through a port. */
  export const WorkerMessageHandler: {
    readonly initializeFromPort: (port: object) => void;
  };
}
