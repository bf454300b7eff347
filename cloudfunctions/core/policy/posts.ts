import { committeePosts } from '../../../src/contract/vocabulary'

/** Posts that rows of the table name together. */
export const secretaries = ['branchSecretary', 'deputySecretary', 'executiveDeputySecretary'] as const
export const committee = committeePosts
