/** The style sheet does it: the browser's tab bar gives way where a side bar stands. */
export const showTabBar = (_on: boolean) => {}
