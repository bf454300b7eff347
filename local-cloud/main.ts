import { parseArgs } from 'node:util'
import { startLocalCloud } from './start'

const flags = {
  functions: { type: 'string', default: 'dist/cloudfunctions' },
  data: { type: 'string', default: '.data' },
  port: { type: 'string', default: '8077' },
  schema: { type: 'string', default: 'cloudfunctions/schema.json' },
  app: { type: 'string', default: 'dist/h5' },
  workers: { type: 'string', default: '2' },
  permissive: { type: 'boolean', default: false },
} as const

async function main(): Promise<void> {
  const { values } = parseArgs({ options: flags })
  const cloud = await startLocalCloud({
    functionsDir: values.functions,
    dataDir: values.data,
    port: wholeNumber('--port', values.port, 0, 65535),
    schemaFile: values.schema,
    appDir: values.app,
    permissive: values.permissive,
    workers: wholeNumber('--workers', values.workers, 1, 16),
  })
  console.log(`本地云已启动：${cloud.url}\n用浏览器打开这个地址，选一个身份进入。按 Ctrl+C 停止。`)
  const stop = () => {
    void cloud.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`${flag} 应是 ${least} 到 ${most} 之间的整数，现在是“${text}”。`)
  }
  return number
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
