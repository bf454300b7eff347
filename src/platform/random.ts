const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A name for something made on this phone: the time in ms, then 16 random letters (83 bits). Unlike any other, but not
 * secret: the mini-program has no synchronous source of secret randomness, and nothing here needs one.
 */
export function randomId(now = Date.now()): string {
  const tail = Array.from({ length: 16 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
  return now.toString(36) + tail
}
