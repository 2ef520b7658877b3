"""TRL's own trainers on exported rows: a step of a tiny model on the CPU, through all of their checks of columns."""

import functools
import tempfile

CHAT = "{% for m in messages %}[{{ m['role'] }}] {{ m['content'] }} {% endfor %}{% if add_generation_prompt %}[assistant] {% endif %}"


@functools.cache
def tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    words = Tokenizer(models.BPE(unk_token="<unk>"))
    words.pre_tokenizer = pre_tokenizers.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    words.train_from_iterator(
        ["Which is better?"],
        trainers.BpeTrainer(special_tokens=["<unk>", "<s>", "</s>", "<pad>"], initial_alphabet=alphabet),
    )
    made = PreTrainedTokenizerFast(
        tokenizer_object=words, unk_token="<unk>", bos_token="<s>", eos_token="</s>", pad_token="<pad>"
    )
    made.chat_template = CHAT
    return made


def tiny(head):
    import transformers

    config = transformers.LlamaConfig(
        vocab_size=len(tokenizer()), hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
        num_key_value_heads=2, pad_token_id=tokenizer().pad_token_id, num_labels=1,
    )
    return getattr(transformers, head)(config)


def _train(kind, head, data, **more):
    import transformers
    import trl

    config = getattr(trl, kind + "Config")(
        output_dir=tempfile.mkdtemp(prefix="podium-trl-"), max_steps=1, per_device_train_batch_size=2,
        report_to=[], use_cpu=True, bf16=False, disable_tqdm=True, save_strategy="no", logging_strategy="no", **more,
    )
    folder = tempfile.mkdtemp(prefix="podium-model-")
    tiny(head).save_pretrained(folder)  # a reference model is loaded from where the model came from
    trainer = getattr(trl, kind + "Trainer")(
        model=getattr(transformers, head).from_pretrained(folder), args=config, train_dataset=data, processing_class=tokenizer()
    )
    trainer.train()


def dpo(data):
    _train("DPO", "LlamaForCausalLM", data)


def reward(data):
    _train("Reward", "LlamaForSequenceClassification", data)


def kto(data):
    _train("KTO", "LlamaForCausalLM", data)


OF_FORMAT = {"trl": [dpo, reward], "trl-implicit": [reward], "trl-unpaired": [kto]}
