export * from './keyboard.h5'
