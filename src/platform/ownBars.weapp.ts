/** WeChat draws the bars of the mini-program. */
export {}
