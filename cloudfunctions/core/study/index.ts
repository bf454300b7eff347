import type { FeatureHandlers } from '../platform/request'
import { addMaterial } from './addMaterial'
import { branchHours } from './branchHours'
import { deleteNote } from './deleteNote'
import { hourTable } from './hourTable'
import { listMaterials } from './listMaterials'
import { listNotes } from './listNotes'
import { materialFile } from './materialFile'
import { materialTicket } from './materialTicket'
import { memberHours } from './memberHours'
import { myHours } from './myHours'
import { removeMaterial } from './removeMaterial'
import { saveHourTable } from './saveHourTable'
import { saveNote } from './saveNote'
import { savePlan } from './savePlan'
import { shareChoices } from './shareChoices'
import { shareNote } from './shareNote'
import { showNote } from './showNote'
import { showPlan } from './showPlan'
import { acceptTraining } from './training/accept'
import { enterTraining } from './training/enter'
import { listTrainings, showTraining } from './training/list'
import { reviseTraining, withdrawTraining } from './training/revise'
import { writeNote } from './writeNote'

export const studyHandlers: FeatureHandlers<'study'> = {
  hourTable,
  saveHourTable,
  myHours,
  memberHours,
  branchHours,
  showPlan,
  savePlan,
  listMaterials,
  addMaterial,
  materialTicket,
  materialFile,
  removeMaterial,
  listNotes,
  showNote,
  writeNote,
  saveNote,
  shareNote,
  deleteNote,
  shareChoices,
  listTrainings,
  showTraining,
  enterTraining,
  reviseTraining,
  withdrawTraining,
  acceptTraining,
}
