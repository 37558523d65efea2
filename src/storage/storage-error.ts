type StorageProblem =
  | 'data-dir-unusable'
  | 'data-dir-in-use'
  | 'database-url-invalid'
  | 'database-unreachable'
  | 'database-refused'
  | 'migration-failed'

/** The store cannot be opened. The message names the setting and its mend, never a password. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageProblem

  constructor(code: StorageProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}
