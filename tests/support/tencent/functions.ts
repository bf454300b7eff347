import { unzipSync } from 'fflate'
import { Refused } from './refused'
import type { Body } from './refused'

export interface DeployedFunction {
  /** Polls until the platform has taken the last change in. */
  busy: number
  runtime: string
  memory: number
  timeout: number
  variables: Record<string, string>
  files: Record<string, string>
  timers: Map<string, string>
}

type Variables = { Variables: { Key: string; Value: string }[] }
const variablesOf = (environment: unknown): Record<string, string> =>
  Object.fromEntries((environment as Variables).Variables.map(({ Key, Value }) => [Key, Value]))
const unzipped = (code: unknown): Record<string, string> => {
  const zip = Buffer.from((code as { ZipFile: string }).ZipFile, 'base64')
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(zip))).map(([name, content]) => [name, Buffer.from(content).toString()]),
  )
}

/** The functions of the stand-in. A function is busy for a while after each change, and refuses the next one meanwhile. */
export function functionActions(
  functions: Map<string, DeployedFunction>,
  busyFor: number,
): Record<string, (body: Body) => object> {
  const functionOf = ({ FunctionName }: Body): DeployedFunction => {
    const found = functions.get(String(FunctionName))
    if (!found) throw new Refused('ResourceNotFound.Function', 'function does not exist')
    return found
  }
  const change = (body: Body, act: (found: DeployedFunction) => void): object => {
    const found = functionOf(body)
    if (found.busy > 0) throw new Refused('FailedOperation.FunctionStatusError', 'function is updating')
    act(found)
    found.busy = busyFor
    return {}
  }
  return {
    ListFunctions: ({ Limit, Offset }) => ({
      Functions: [...functions.keys()]
        .slice(Number(Offset), Number(Offset) + Number(Limit))
        .map((FunctionName) => ({ FunctionName })),
      TotalCount: functions.size,
    }),
    GetFunction: (body) => {
      const found = functionOf(body)
      const Status = found.busy > 0 ? 'Updating' : 'Active'
      found.busy = Math.max(0, found.busy - 1)
      const Variables = Object.entries(found.variables).map(([Key, Value]) => ({ Key, Value }))
      const Triggers = [...found.timers].map(([TriggerName, cron]) => ({
        TriggerName,
        Type: 'timer',
        TriggerDesc: JSON.stringify({ cron }),
      }))
      return {
        Status,
        Runtime: found.runtime,
        MemorySize: found.memory,
        Timeout: found.timeout,
        Environment: { Variables },
        Triggers,
      }
    },
    CreateFunction: (body) => {
      if (functions.has(String(body.FunctionName)))
        throw new Refused('ResourceInUse.Function', 'function already exists')
      functions.set(String(body.FunctionName), {
        busy: busyFor,
        runtime: String(body.Runtime),
        memory: Number(body.MemorySize),
        timeout: Number(body.Timeout),
        variables: variablesOf(body.Environment),
        files: unzipped(body.Code),
        timers: new Map(),
      })
      return {}
    },
    UpdateFunctionConfiguration: (body) =>
      change(body, (found) => {
        Object.assign(found, {
          memory: body.MemorySize,
          timeout: body.Timeout,
          variables: variablesOf(body.Environment),
        })
      }),
    UpdateFunctionCode: (body) => change(body, (found) => void (found.files = unzipped(body.Code))),
    DeleteFunction: (body) => {
      functionOf(body)
      functions.delete(String(body.FunctionName))
      return {}
    },
    BatchCreateTrigger: (body) =>
      change(body, (found) => {
        for (const { TriggerName, TriggerDesc } of JSON.parse(String(body.Triggers)) as Record<string, string>[]) {
          if (found.timers.has(String(TriggerName)))
            throw new Refused('ResourceInUse.Trigger', 'trigger already exists')
          found.timers.set(String(TriggerName), String(TriggerDesc))
        }
      }),
    DeleteTrigger: (body) => change(body, (found) => void found.timers.delete(String(body.TriggerName))),
  }
}
