/** The room is in a part of the app that is fetched when its page opens; the list's own part has no room for it. */
export const besideMeetings = undefined
