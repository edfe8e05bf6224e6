/** A refusal of a request, as the caller gets it: `{ "error": { "code": … } }`. Nothing has happened. */
export class ApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410;
  readonly code: string;

  constructor(status: ApiError['status'], code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}
