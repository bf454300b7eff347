/**
 * What the oldest phones we serve (iOS 14.5, Chrome 86) lack of the language's library and our code or its libraries use.
 * The build rewrites syntax only. Imported before everything else; `tests/weapp` finds what is missing here.
 */
const give = (to: object, name: string, value: unknown) => {
  if (!(name in to)) Object.defineProperty(to, name, { value, configurable: true, writable: true })
}

give(Object, 'hasOwn', (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name))

give(Array.prototype, 'at', function at(this: readonly unknown[], index: number) {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
})
