/** WeChat's readers go by what is hidden from them; no element can be given the focus. */
export const useHeldFocus = (): undefined => undefined
