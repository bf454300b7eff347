import type { Result } from './callAction'
import { failureText } from './errors'
import { openFile } from './files'
import { toast } from './tell'

/** Opens a file whose address is asked for anew each time, because it opens for minutes only; a refusal is said in passing. */
export const openAsked = async (ask: () => Promise<Result<Parameters<typeof openFile>[0]>>): Promise<void> => {
  try {
    const asked = await ask()
    if (asked.ok) await openFile(asked.value)
    else toast(asked.problem.message)
  } catch (error) {
    toast(failureText(error))
  }
}
