/** What stands for a part of the SDK that is not in the bundle: it can be loaded and looked into, and throws once called. */
module.exports = function standIn(path) {
  const missing = () => {
    throw new Error(`云函数包里没有打进 ${path}，要用它请改 scripts/sdk/leftOut.mjs。`)
  }
  return new Proxy(function () {}, {
    get: (part, key) => {
      if (key === 'prototype') return part.prototype
      // With these it would be taken for a compiled module, or for a promise.
      if (typeof key === 'symbol' || key === '__esModule' || key === 'then') return undefined
      return standIn(`${path}.${key}`)
    },
    apply: missing,
    construct: missing,
  })
}
