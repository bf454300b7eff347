/** A browser leaves nothing out of a capture. */
export const hideFromCaptures = (_hidden: boolean): void => undefined
export const capturesText = '在浏览器里拦不住截屏、录屏和对着屏幕拍。请留意身边。'
