/** The cloud function that answers an act: documents are made by one of their own, whose libraries no other call has to load. */
export const functionOf = (action: string): 'api' | 'papers' => (action.startsWith('papers.') ? 'papers' : 'api')
