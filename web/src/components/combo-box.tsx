import { type KeyboardEvent, useRef } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components';
import { useText } from '#web/text/text.tsx';
import type { ChoiceGroup } from './choice.ts';
import { Icon } from './icon.tsx';
import { tellInput } from './touched.ts';
import './field.css';
import './combo-box.css';

type ComboBoxProps = {
  label: string;
  /** The groups to choose from, already searched: this box filters nothing itself. */
  groups: readonly ChoiceGroup[];
  search: string;
  onSearch(search: string): void;
  selectedId: string | null;
  onSelect(id: string | null, label?: string): void;
  /** The focus has gone elsewhere, perhaps with something typed that is no choice. */
  onLeave?(): void;
  isLoading?: boolean;
  hint?: string;
  /** What nothing chosen means. */
  placeholder?: string | undefined;
  problem?: string | undefined;
  autoFocus?: boolean;
};

/** A text field that offers what fits. Emptying it chooses nothing. */
export function ComboBox(props: ComboBoxProps) {
  const { text } = useText();
  const { label, groups, search, onSearch, selectedId, onSelect, onLeave, isLoading = false } = props;
  const { hint, placeholder, problem, autoFocus = false } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <AriaComboBox
      className="field"
      inputValue={search}
      onInputChange={(value) => {
        onSearch(value);
        if (value === '' && selectedId !== null) onSelect(null);
      }}
      selectedKey={selectedId}
      onSelectionChange={(key) => {
        const choice = groups.flatMap(({ choices }) => choices).find(({ id }) => id === key);
        if (!choice) return;
        onSelect(choice.id, choice.label);
        if (choice.id !== selectedId) tellInput(input.current);
      }}
      onBlur={() => onLeave?.()}
      menuTrigger="focus"
      // The groups are what fits: a task may be found by its key, which isn't in its name.
      defaultFilter={() => true}
      allowsEmptyCollection
      allowsCustomValue
      isInvalid={problem !== undefined}
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <div className="combo-box-control">
        <Input ref={input} className="input" {...(placeholder !== undefined && { placeholder })} onKeyDown={keepEscape} />
        <AriaButton className="combo-box-open">
          <Icon name="chevronDown" />
        </AriaButton>
      </div>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
      <Popover className="combo-box-popover">
        <ListBox
          className="combo-box-list"
          renderEmptyState={() => <p className="combo-box-empty">{isLoading ? text.words.loading : text.words.none}</p>}
        >
          {groups
            .filter(({ choices }) => choices.length > 0)
            .map((group) => (
              <ListBoxSection key={group.id} id={group.id} {...(group.title === null && { 'aria-label': label })}>
                {group.title !== null && <Header className="combo-box-title">{group.title}</Header>}
                {group.choices.map((choice) => (
                  <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className="combo-box-choice">
                    <span className="combo-box-label">{choice.label}</span>
                    {choice.detail && <span className="combo-box-detail">{choice.detail}</span>}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** Escape with the list open means the list: what is around would take it for itself as well. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') === 'true') event.stopPropagation();
}
