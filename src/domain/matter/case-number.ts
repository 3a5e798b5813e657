/**
 * A case number is an opaque string (LAW R5: "14/2275", "22-001312", "EMN-2025-010561", "299831"): what is
 * compared is the string without spaces and without regard to case, nothing is read out of it.
 */
export const caseKey = (caseNumber: string): string =>
  caseNumber.normalize('NFC').replace(/\s+/g, '').toUpperCase();
