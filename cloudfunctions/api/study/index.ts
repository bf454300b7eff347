import type { FeatureHandlers } from '../request'
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
import { writeNote } from './writeNote'

export const studyHandlers: FeatureHandlers<'study'> = {
  'study.hourTable': hourTable,
  'study.saveHourTable': saveHourTable,
  'study.myHours': myHours,
  'study.memberHours': memberHours,
  'study.branchHours': branchHours,
  'study.showPlan': showPlan,
  'study.savePlan': savePlan,
  'study.listMaterials': listMaterials,
  'study.addMaterial': addMaterial,
  'study.materialTicket': materialTicket,
  'study.materialFile': materialFile,
  'study.removeMaterial': removeMaterial,
  'study.listNotes': listNotes,
  'study.showNote': showNote,
  'study.writeNote': writeNote,
  'study.saveNote': saveNote,
  'study.shareNote': shareNote,
  'study.deleteNote': deleteNote,
  'study.shareChoices': shareChoices,
}
