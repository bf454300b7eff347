/** One short tap under the finger, where the device has it. */
export const vibrate = () => void navigator.vibrate?.(30)
