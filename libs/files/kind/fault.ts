/** Why a file is not taken. Each is a code of the API's with sentences of its own. */
export type FaultCode =
  | 'file-kind-not-accepted'
  | 'file-is-archive'
  | 'file-name-differs'
  | 'file-has-macros'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-classified';

/** A file that is not taken. */
export class FileFault extends Error {
  constructor(readonly code: FaultCode) {
    super(code);
    this.name = 'FileFault';
  }
}
