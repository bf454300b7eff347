const outside = '203.0.113.7'

/** Every way out of this machine that a function has; each gives the error it met. */
const ways = {
  net: () => opened(require('net').connect(80, outside)),
  netByName: () => opened(require('net').connect({ host: 'example.com', port: 80 })),
  netByLookup: () =>
    opened(
      require('net').connect({
        host: 'localhost',
        port: 80,
        lookup: (_name, options, done) => done(null, options.all ? [{ address: outside, family: 4 }] : outside, 4),
      }),
    ),
  tls: () => opened(require('tls').connect(443, outside)),
  http: () => opened(require('http').get(`http://${outside}/`)),
  https: () => opened(require('https').get('https://example.com/')),
  http2: () => opened(require('http2').connect(`https://${outside}`)),
  fetch: () => fetch(`http://${outside}/`),
  udp: () => new Promise((done, failed) => require('dgram').createSocket('udp4').send('x', 53, outside, failed)),
  dnsLookup: () => new Promise((done, failed) => require('dns').lookup('example.com', (error) => failed(error))),
  dnsResolve: () => require('dns').promises.resolve4('example.com'),
  dnsResolver: () => new (require('dns').promises.Resolver)().resolve4('example.com'),
  exec: () => require('child_process').execSync('true'),
  spawn: () => new (require('child_process').ChildProcess)().spawn({ file: 'true', args: [] }),
  fork: () => require('child_process').fork(__filename),
  worker: () => new (require('worker_threads').Worker)('0', { eval: true }),
  binding: () => process.binding('tcp_wrap'),
  imported: async () => (await import('node:child_process')).spawnSync('true'),
}

const opened = (emitter) =>
  new Promise((done, failed) =>
    emitter
      .once('error', failed)
      .once('connect', () => done('connected'))
      .once('response', () => done('answered')),
  )

const codeOf = (error) => (error && error.cause && error.cause.code) || (error && error.code) || String(error)

exports.main = async ({ loopback }) => {
  if (loopback) return { status: (await fetch(loopback)).status }
  const codes = {}
  for (const [way, go] of Object.entries(ways)) {
    try {
      codes[way] = `out: ${await go()}`
    } catch (error) {
      codes[way] = codeOf(error)
    }
  }
  return codes
}
