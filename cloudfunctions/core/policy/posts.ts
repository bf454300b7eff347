/** Posts that rows of the table name together. */
export const secretaries = ['branchSecretary', 'deputySecretary', 'executiveDeputySecretary'] as const
