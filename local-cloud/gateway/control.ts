import type { FastifyInstance } from 'fastify'
import type { LocalCloud } from '../start'

/** `/__local/*`: what tests, benches and seeds need from a cloud that runs in another process. */
export function serveControl(server: FastifyInstance, cloud: LocalCloud): void {
  server.get('/__local/counters', async () => cloud.counters())
  server.delete('/__local/counters', async () => {
    cloud.resetCounters()
    return {}
  })
  server.put('/__local/clock', async (request, reply) => {
    const { at, running } = readJson(request.body) as { at?: string | null; running?: boolean }
    try {
      cloud.setNow(at ?? null, running)
      return {}
    } catch (error) {
      return reply.code(400).send({ message: (error as Error).message })
    }
  })
  server.post('/__local/timers/run', async (request, reply) => {
    const { functionName, timerName } = readJson(request.body) as { functionName?: string; timerName?: string }
    try {
      return { result: await cloud.runTimer(String(functionName), String(timerName)) }
    } catch (error) {
      return reply.code(400).send({ message: (error as Error).message })
    }
  })
}

/** Bodies arrive as bytes: the wire, the uploads and the control share one parser that leaves them alone. */
function readJson(body: unknown): Record<string, unknown> {
  if (!Buffer.isBuffer(body) || body.length === 0) return {}
  return JSON.parse(body.toString()) as Record<string, unknown>
}
