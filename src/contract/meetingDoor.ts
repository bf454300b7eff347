import { addMinutes } from './days'

/**
 * From when on people gather at a meeting's door: 开始签到 stands at hand, 我的码 may be shown and the home page asks again by
 * itself. Opening it earlier on its day stays possible and is asked about.
 */
export const doorMinutes = 30

/** The instant at which the door of a meeting comes near, an ISO instant like `startAt` itself. */
export const doorOpensAt = ({ startAt }: { startAt: string }): string => addMinutes(startAt, -doorMinutes)

/** @param at an ISO instant by the server's clock */
export const doorOpens = (meeting: { startAt: string }, at: string): boolean => at >= doorOpensAt(meeting)
