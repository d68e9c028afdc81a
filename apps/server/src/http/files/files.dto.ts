import { ApiProperty } from '@nestjs/swagger';
import { FILE_TYPES } from '@app/engine';

export class KeptFileDto {
  @ApiProperty({ description: 'SHA-256.' }) hash!: string;
  @ApiProperty({ type: 'integer' }) bytes!: number;
  @ApiProperty({ enum: [...FILE_TYPES] }) type!: string;
  @ApiProperty({ format: 'date-time', description: 'Pertama diunggah. / First sent.' }) sentAt!: string;
}

export class KeptFilesDto {
  @ApiProperty({ type: [KeptFileDto], description: 'Berkas yang disebut riwayat lokasi dan sudah diunggah. / The files that the history of the location names and that have been sent.' }) files!: readonly KeptFileDto[];
  @ApiProperty({ description: 'Yang bertanya boleh menambah berkas di sini. / Whoever asks may add files here.' }) mayAdd!: boolean;
}
