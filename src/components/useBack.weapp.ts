/** The window's own bar has the arrow. */
export const useBack = (): undefined => undefined
