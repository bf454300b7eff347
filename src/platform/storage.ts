export * from './storage.h5'
