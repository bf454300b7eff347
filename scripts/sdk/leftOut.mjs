import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What `wx-server-sdk` requires when it is loaded and no function of ours ever calls: 41 % of a bundle (decision 0021).
 * Whoever calls it after all is told its name.
 */
const leftOut = [
  // Large language models, with a browser's and WeChat's own adapters and a second implementation of streams.
  '@cloudbase/ai',
  '@cloudbase/app',
  'web-streams-polyfill',
  // Data models and MySQL.
  '@cloudbase/wx-cloud-client-sdk',
  // Tickets for signing in to other clients of the cloud.
  'jsonwebtoken',
  // Watching the database, which the platform offers to phones only.
  './realtime/websocket-client',
]

const here = dirname(fileURLToPath(import.meta.url))
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

export const smallerSdk = {
  name: 'smaller SDK',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${leftOut.map(escaped).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }))
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = require('./standIn.cjs')(${JSON.stringify(path)})`,
      resolveDir: here,
    }))
    // The answer of cloud storage to an upload is empty or one short error: no need of a whole XML library (100 kB).
    build.onResolve({ filter: /^xml2js$/ }, () => ({ path: join(here, 'xml2js.cjs') }))
    // Carried twice (280 kB) to name the type of a form's file; ours is the few we send.
    build.onResolve({ filter: /^mime-db$/ }, () => ({ path: join(here, 'mimeTypes.json') }))
  },
}
