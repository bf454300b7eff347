import { readJson } from './body'
import type { FastifyInstance } from 'fastify'
import type { LocalCloud } from '../start'

export type ControlledCloud = Pick<
  LocalCloud,
  'counters' | 'resetCounters' | 'setNow' | 'runTimer' | 'deliverMessages' | 'faults'
>

/** `/__local/*`: what tests, benches and seeds need from a cloud that runs in another process. */
export function serveControl(server: FastifyInstance, cloud: ControlledCloud): void {
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
  server.get('/__local/faults', async () => cloud.faults.list())
  server.put<{ Querystring: { seed?: string } }>('/__local/faults', async (request, reply) => {
    try {
      cloud.faults.set(readJson(request.body), Number(request.query.seed ?? 1))
      return cloud.faults.list()
    } catch (error) {
      return reply.code(400).send({ message: (error as Error).message })
    }
  })
  server.post('/__local/messages/deliver', async () => ({ delivered: await cloud.deliverMessages() }))
  server.post('/__local/timers/run', async (request, reply) => {
    const { functionName, timerName } = readJson(request.body) as { functionName?: string; timerName?: string }
    try {
      return { result: await cloud.runTimer(String(functionName), String(timerName)) }
    } catch (error) {
      return reply.code(400).send({ message: (error as Error).message })
    }
  })
}
