/** In a browser the style of the page does it (`styles/h5.scss`). */
export const useScrollLock = (_locked: boolean): void => undefined
