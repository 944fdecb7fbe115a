/** The site refused a request, or could not be reached. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  /** HTTP status, or 0 where no answer came. */
  readonly status: number;

  /** @param message for people, Russian */
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
