/** Native components answer to the keyboard by themselves. */
export const startKeyboard = () => {}
