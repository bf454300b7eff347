export * from './previewPhotos.h5'
