import type { Input } from '../../contract'
import { ask, callAction, query } from '../../platform/callAction'

export const askMyHours = (year?: number) => ask('study.myHours', { year })
export const askMemberHours = (memberId: string, year: number) => ask('study.memberHours', { memberId, year })
export const askBranchHours = (nodeId: string, year: number) => ask('study.branchHours', { nodeId, year })
export const askHourTable = () => ask('study.hourTable', {})
export const askPlan = (nodeId: string | undefined, year: number) => ask('study.showPlan', { nodeId, year })
export const askMaterials = (nodeId: string | undefined, cursor?: string) =>
  ask('study.listMaterials', { nodeId, cursor })
export const askNotes = (view: Input<'study.listNotes'>['view'], cursor?: string) =>
  ask('study.listNotes', { view, cursor })
export const askNote = (noteId: string) => ask('study.showNote', { noteId })
export const askTrainings = (nodeId: string | undefined, year: number) => ask('study.listTrainings', { nodeId, year })
export const askTraining = (trainingId: string) => ask('study.showTraining', { trainingId })
export const askShareChoices = () => ask('study.shareChoices', {})

export const saveHourTable = (input: Input<'study.saveHourTable'>) => callAction('study.saveHourTable', input)
export const savePlan = (input: Input<'study.savePlan'>) => callAction('study.savePlan', input)
export const addMaterial = (input: Input<'study.addMaterial'>) => callAction('study.addMaterial', input)
export const materialTicket = (input: Input<'study.materialTicket'>) => callAction('study.materialTicket', input)
export const materialFile = (materialId: string) => query('study.materialFile', { materialId })
export const removeMaterial = (materialId: string) => callAction('study.removeMaterial', { materialId })
export const shareNote = (input: Input<'study.shareNote'>) => callAction('study.shareNote', input)
export const deleteNote = (noteId: string) => callAction('study.deleteNote', { noteId })
export const withdrawTraining = (input: Input<'study.withdrawTraining'>) => callAction('study.withdrawTraining', input)
export const acceptTraining = (input: Input<'study.acceptTraining'>) => callAction('study.acceptTraining', input)
