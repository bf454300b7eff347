/** Apart from the actions, because the app takes words without a validator. */
export const photoEndings = ['jpg', 'png'] as const
export type PhotoEnding = (typeof photoEndings)[number]
/** In bytes. */
export const photoMaxBytes = 10 * 1024 * 1024
/** Width times height; what says more is refused before it is decoded. */
export const photoMaxPixels = 40_000_000
/** To one record. */
export const photosMax = 9
/** Of one person at a time: handed in or about to be, and in no record yet. */
export const photosWaitingMax = 60
/** The longer side of what the phone sends, in pixels. */
export const photoLongSide = 1920

/** What the platform's content check has come to. */
export const photoChecks = ['waiting', 'passed', 'risky'] as const
export type PhotoCheck = (typeof photoChecks)[number]
export const photoCheckLabels: Record<PhotoCheck, string> = {
  waiting: '正在检查内容',
  passed: '已通过内容检查',
  risky: '未通过内容检查',
}

/** `40 百万像素`, rounded up: what is too large by a little must not read as the limit. */
export const pixelsText = (pixels: number): string => `${Math.ceil(pixels / 1_000_000)} 百万像素`
/** Stands wherever photos are added. */
export const facesNotice = '请勿拍摄群众正脸，照片可不拍。'
