import { resolve } from 'node:path'
import { TestEnvironment } from 'jest-environment-node'
import type { BuiltCloud } from './cloud'

/**
 * Node's environment with the built local cloud of the process around it: read inside, by every suite anew, the cloud and
 * its web server cost each of them a second.
 */
export default class CloudEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    this.global.builtCloud = (): BuiltCloud => require(resolve('dist/local-cloud/start.js')) as BuiltCloud
  }
}
