import { ownLimit, ownLimitCode } from '../ownLimit'

/** A failure that is answered to the caller as `{code, message}`, as the platform words it. */
export class DatabaseProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'DatabaseProblem'
  }
}

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

export const requestFailed = (message: string): DatabaseProblem =>
  new DatabaseProblem('DATABASE_REQUEST_FAILED', message)

export const invalidParameter = (message: string): DatabaseProblem => new DatabaseProblem('INVALID_PARAM', message)

/** Something the real platform may do but the local one does not: always refused by its name. */
export const refused = (name: string, why: string): DatabaseProblem =>
  new DatabaseProblem(ownLimitCode, ownLimit(name, why))

/** On the platform such a query fails without a geo index, and the schema has no word for one. */
export const nearNeedsIndex = (name: string): DatabaseProblem =>
  refused(name, 'it needs a geo index, which the schema cannot declare; geoWithin and geoIntersects need none')

export const missingCollection = (name: string): DatabaseProblem =>
  new DatabaseProblem('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`)

export const collectionExists = (name: string): DatabaseProblem =>
  requestFailed(`[ResourceExist] Table exist: ${name}. ${CONTACT}`)

export const tooManyCollections = (max: number): DatabaseProblem =>
  new DatabaseProblem('DATABASE_COLLECTION_EXCEED_LIMIT', `at most ${max} collections`)

export const duplicateKey = (collection: string, index: string, key: string): DatabaseProblem =>
  requestFailed(
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
      `local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

export const transactionConflict = (): DatabaseProblem =>
  new DatabaseProblem(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )

export const transactionMissing = (): DatabaseProblem =>
  new DatabaseProblem(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )
