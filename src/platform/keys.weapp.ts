/** What a key does, by its name in lower case (`n`, `/`, `arrowdown`). */
export type Keys = Record<string, () => unknown>

/** WeChat hands a mini-program no keys. */
export const useKeys = (_keys: Keys, _place?: 'page' | 'dialog'): void => undefined
/** Nor has it a focus to move. */
export const moveFocus = (_among: string, _by: number): void => undefined
export const focusOn = (_selector: string): void => undefined
export const focusOnceDrawn = (_selector: string): void => undefined
