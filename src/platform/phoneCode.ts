export * from './phoneCode.h5'
