/** `13800000001` → `138****0001`: enough to recognise one's own number by. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
