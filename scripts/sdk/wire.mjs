/**
 * The genuine SDK without a network: all it does up to the sending of a request, and from the answer on, is its own. What
 * sends comes from whoever loads the bundle, as the module `wire`.
 */
export const ownWire = {
  name: 'own wire',
  setup(build) {
    build.onResolve({ filter: /^\.\/request$/ }, ({ importer }) =>
      /node-sdk[\\/]dist[\\/]utils[\\/]/.test(importer) ? { path: 'request', namespace: 'own-wire' } : undefined,
    )
    // Nobody is there to check a signature, which costs more than the rest of a request.
    build.onResolve({ filter: /^@cloudbase\/signature-nodejs$/ }, () => ({ path: 'sign', namespace: 'own-wire' }))
    build.onResolve({ filter: /^wire$/ }, () => ({ path: 'wire', external: true }))
    build.onLoad({ filter: /.*/, namespace: 'own-wire' }, ({ path }) => ({
      contents:
        path === 'sign'
          ? "exports.sign = () => ({ authorization: '', timestamp: 0 })"
          : "exports.extraRequest = (options) => require('wire').send(options)",
      loader: 'js',
    }))
  },
}
