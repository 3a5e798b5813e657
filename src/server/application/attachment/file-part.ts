/** Where in a file a text stands; everything but `text` is easily overlooked by the one who uploads the file. */
export type FilePartKind =
  | 'text'
  | 'header-footer'
  | 'footnote'
  | 'comment'
  /** Deleted or moved away, and still in the file. */
  | 'tracked-change'
  /** In the file but not on the page: hidden words, rows, columns, white or invisible letters, HTML comments. */
  | 'hidden-text'
  | 'hidden-sheet'
  | 'hidden-slide'
  | 'speaker-notes'
  | 'formula'
  | 'metadata'
  | 'annotation'
  | 'form-field'
  | 'link'
  | 'mail-header'
  /** Text of a file inside the file; its own hidden parts keep their kind, and `label` names the file. */
  | 'attachment';

export type FilePart = {
  readonly part: FilePartKind;
  /** From 1, where the file has pages. */
  readonly page?: number;
  /** What the file itself calls the place: a sheet, a property, a file in the file ("brev.docx › Ark2"). */
  readonly label?: string;
  readonly text: string;
};
