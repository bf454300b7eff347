/** A mini-program has no address that could be reloaded. */
export const useAddress = (_name: string, _value: string | undefined): void => undefined
