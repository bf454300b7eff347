/** A browser moves the field into sight by itself. */
export const keyboardRoom = (_over: boolean): { cursorSpacing?: number; fixed?: true } => ({})
