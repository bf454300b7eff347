/** What lies beside the record of a meeting: 发言提纲、方案、整改清单. Never asked for. */
export const attachmentsMax = 5
export const secretNotice = '请勿上传涉密文件和工作秘密。'
