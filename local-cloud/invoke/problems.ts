/** Why an invocation gave no result, in the platform's words. */
export class InvocationProblem extends Error {
  constructor(
    /** The code the SDK reads in a wire answer. */
    readonly code: string,
    /** The number a client reads in `errCode`. */
    readonly errCode: number,
    message: string,
  ) {
    super(message)
  }
}

export const functionNotFound = (name: string) =>
  new InvocationProblem('FUNCTION_NOT_FOUND', -501000, `FunctionName parameter could not be found: ${name}`)

export const notCallableByClients = (name: string) =>
  new InvocationProblem('OPERATION_PERMISSION_DENIED', -501023, `Permission denied: ${name} is not open to clients`)

export const timedOut = (milliseconds: number) =>
  new InvocationProblem(
    'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    -504003,
    `Invoking task timed out after ${milliseconds / 1000} seconds`,
  )

export const failed = (detail: string) => new InvocationProblem('FUNCTIONS_EXECUTE_FAIL', -504002, detail)

export const cloudStopped = () => failed('the cloud has stopped')

// The exact codes for the two sizes are not confirmed on the platform; the texts say what to do about it.
export const inputTooLarge = (bytes: number, limit: number) =>
  new InvocationProblem('INVALID_PARAM', -501007, `function input is ${bytes} bytes, at most ${limit} are allowed`)

export const outputTooLarge = (bytes: number, limit: number) =>
  new InvocationProblem(
    'FUNCTIONS_EXECUTE_FAIL',
    -504002,
    `function output is ${bytes} bytes, at most ${limit} are allowed`,
  )
