import { Fieldset, NativeSelect } from '@mantine/core';
import { api } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import { useLaw } from '../use-location.js';
import { WORDS } from './words.js';

type Props = { readonly label: string; readonly error?: string; readonly programme: string; readonly version: number | undefined; readonly value: string; readonly onChange: (code: string) => void };

const LEVELS = ['province', 'regency', 'district', 'village'] as const;
const LEVEL_NAMES: Readonly<Record<(typeof LEVELS)[number], Bilingual>> = {
  province: both('Provinsi', 'Province'), regency: both('Kabupaten/kota', 'Regency or city'), district: both('Kecamatan', 'District'), village: both('Desa/kelurahan', 'Village'),
};

/** One level after the other, down to the one at which the programme works. */
export const RegionInput = ({ label, error, programme, version, value, onChange }: Props) => {
  const unit = useLaw(programme, version)?.unit.level ?? 'village';
  const parts = value === '' ? [] : value.split('.');
  const asked = LEVELS.slice(0, LEVELS.indexOf(unit) + 1);
  return (
    <Fieldset legend={label}>
      {asked.map((level, index) => (
        <LevelInput key={level} level={level} within={parts.slice(0, index).join('.')} value={parts.length > index ? parts.slice(0, index + 1).join('.') : ''}
          isOpen={index <= parts.length} error={index === asked.length - 1 ? error : undefined} onChange={onChange} />
      ))}
    </Fieldset>
  );
};

type LevelProps = { readonly level: (typeof LEVELS)[number]; readonly within: string; readonly value: string; readonly isOpen: boolean; readonly error?: string; readonly onChange: (code: string) => void };

const LevelInput = ({ level, within, value, isOpen, error, onChange }: LevelProps) => {
  const say = useSay();
  const { data } = api.useQuery('get', '/v1/regions', { params: { query: within === '' ? {} : { within } } }, { enabled: isOpen, staleTime: Number.POSITIVE_INFINITY });
  return (
    <NativeSelect label={say(LEVEL_NAMES[level])} value={value} disabled={!isOpen} error={error} onChange={({ currentTarget }) => { onChange(currentTarget.value === '' ? within : currentTarget.value); }}
      data={[{ value: '', label: say(WORDS.chooseTarget) }, ...(isOpen ? data?.regions ?? [] : []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))]} />
  );
};
