import { Controller, Get, Inject, Param, Put, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CLOCK, CONFIG, FILE_STORE, FILE_TYPES, Headroom, Hold, LocationArchive, namedFiles, onlyOfType, UploadAllowance, type Clock, type Config, type FileStore, type FileType, type StoredFile } from '@app/engine';
import { mayCommand, type FileReference } from '@app/programme';
import { CurrentExchange, type Exchange } from '../access/exchange.js';
import { readableLocationId } from '../access/location-id.js';
import { Allow, Commands } from '../access/rules.js';
import { Answers } from '../documentation/answers.js';
import { LocationPath } from '../documentation/parameters.js';
import { knownOf } from '../locations/known-location.js';
import { ProblemError } from '../problems/problem.js';
import { bytesOf, HashPath, RangeHeader, soundHash, TakesFile, typeOfBody } from './file-body.js';
import { KeptFileDto, KeptFilesDto } from './files.dto.js';
import { answerWith } from './kept-file.js';

/** The papers and photos themselves. Each is sent for a location, and read through it by whoever may see that location. */
@ApiTags('files')
@Controller('v1/locations/:id/files')
export class FilesController {
  constructor(
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(LocationArchive) private readonly archive: LocationArchive,
    @Inject(Hold) private readonly hold: Hold,
    @Inject(Headroom) private readonly headroom: Headroom,
    @Inject(UploadAllowance) private readonly allowance: UploadAllowance,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Put(':sha256')
  @Commands('UploadFile', 'location')
  @LocationPath()
  @HashPath()
  @TakesFile()
  @ApiOperation({ summary: 'Unggah berkas bukti / Upload a file of evidence', description: 'Berkas yang sama boleh dikirim ulang. Kirim sebelum perintah yang menyebutnya, atau menyusul. / The same file may be sent again. Send it before the command that names it, or later.' })
  @Answers(200, KeptFileDto, { also: [404, 413, 415, 422] })
  async put(@Param('id') id: string, @Param('sha256') sha256: string, @CurrentExchange() { principal, request }: Exchange): Promise<KeptFileDto> {
    const [hash, type, bytes] = [soundHash(sha256), typeOfBody(request), lengthOf(request)];
    const mostBytes = this.config.largestFileBytes;
    if (bytes !== undefined && bytes > mostBytes) throw new ProblemError('file.too-large', { members: { mostBytes } });
    await this.hold.insistOnRelease();
    await this.headroom.insist();
    knownOf(await this.archive.standing(id, {}));
    const upload = { locationId: id, account: principal.actor.id, at: this.clock.now(), type };
    const keep = async (): Promise<StoredFile> => {
      await this.files.put({ hash, bytes, mostBytes }, onlyOfType(bytesOf(request), type), upload);
      return this.kept(hash, id);
    };
    const isHere = await this.files.find(hash, id) !== undefined; // sent again it takes no room
    return told(isHere ? await keep() : await this.allowance.spend(upload.account, bytes ?? mostBytes, keep));
  }

  @Get()
  @Allow('locations.read')
  @LocationPath()
  @ApiOperation({ summary: 'Berkas lokasi yang sudah diunggah / The files of a location that have been sent' })
  @Answers(200, KeptFilesDto, { also: [404, 410] })
  async list(@Param('id') id: string, @CurrentExchange() { principal }: Exchange): Promise<KeptFilesDto> {
    const locationId = readableLocationId(principal, id);
    const kept = await Promise.all([...(await this.named(locationId)).keys()].map((hash) => this.files.find(hash, locationId)));
    return { files: kept.flatMap((file) => (file === undefined ? [] : told(file))), mayAdd: mayCommand(principal.actor.role, 'UploadFile').length === 0 };
  }

  @Get(':sha256')
  @Allow('locations.read')
  @LocationPath()
  @HashPath()
  @RangeHeader()
  @ApiOperation({ summary: 'Satu berkas / One file' })
  @Answers(200, String, { also: [404, 410, 416], contentType: FILE_TYPES })
  @ApiResponse({ status: 206, description: 'Sebagian / A part', content: Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: { type: 'string' } }])) })
  async read(@Param('id') id: string, @Param('sha256') sha256: string, @CurrentExchange() { principal, request, response }: Exchange): Promise<StreamableFile> {
    const [locationId, hash] = [readableLocationId(principal, id), soundHash(sha256)];
    const reference = (await this.named(locationId)).get(hash);
    const file = await this.files.find(hash, locationId);
    if (file === undefined) throw new ProblemError(reference === undefined ? 'not-found' : 'file.not-uploaded');
    if (reference === undefined) {
      if (file.uploads.every(({ account }) => account !== principal.actor.id)) throw new ProblemError('not-found');
      await this.files.markWanted(hash, locationId); // by someone about to name it
    }
    return answerWith(this.files, { file, type: typeOf(file), name: reference?.name }, request, response);
  }

  private async named(locationId: string): Promise<ReadonlyMap<string, FileReference>> {
    return namedFiles(knownOf(await this.archive.read(locationId)).recorded);
  }

  private async kept(hash: string, locationId: string): Promise<StoredFile> {
    const file = await this.files.find(hash, locationId);
    if (file === undefined) throw new ProblemError('store.unavailable');
    return file;
  }
}

const lengthOf = ({ headers }: Exchange['request']): number | undefined => headers['content-length'] === undefined ? undefined : Number(headers['content-length']);

/** Nothing else was ever let in. */
const typeOf = ({ uploads }: StoredFile): FileType => uploads[0]?.type as FileType;

const told = (file: StoredFile): KeptFileDto => ({ hash: file.hash, bytes: file.bytes, type: typeOf(file), sentAt: file.uploads[0]?.at ?? '' });
