/** Between the caret and the keyboard, px: the count and what is wrong stay in sight below a field. */
const below = 96

/** How a field meets the keyboard. `over`: it stands in a sheet, of which WeChat has to be told in several lines of text. */
export const keyboardRoom = (over: boolean): { cursorSpacing: number; fixed?: true } =>
  over ? { cursorSpacing: below, fixed: true } : { cursorSpacing: below }
