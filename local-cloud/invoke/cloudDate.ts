/**
 * Puts a `Date` in the place of the runtime's, so that a function's "now" is the cloud's. Instances are ordinary
 * dates (same prototype), so libraries that ask `instanceof` or for the tag see no difference.
 */
export function installCloudDate(scope: { Date: DateConstructor }, now: () => number): void {
  const RealDate = scope.Date
  function CloudDate(this: unknown, ...parts: unknown[]): Date | string {
    if (new.target === undefined) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target) as Date
  }
  Object.setPrototypeOf(CloudDate, RealDate)
  CloudDate.prototype = RealDate.prototype
  CloudDate.now = now
  Object.defineProperty(RealDate.prototype, 'constructor', { value: CloudDate, configurable: true, writable: true })
  scope.Date = CloudDate as unknown as DateConstructor
}
